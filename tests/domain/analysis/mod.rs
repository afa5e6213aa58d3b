//! Figures, suggestions, tallies, the curve and the list of needs, against figures worked out by hand.
