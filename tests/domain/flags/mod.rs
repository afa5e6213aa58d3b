//! Every flag rule fires, stays silent and says when it cannot tell; acceptances hold as long as they should.

mod catalogue;
