//! An ordered list of things with ids: found by id, kept in the order in which they were added.

/// A thing that has an id unique among its kind.
pub trait Identified {
    /// The type of its id.
    type Id: PartialEq + Clone;

    /// Its id.
    fn id(&self) -> &Self::Id;
}

/// Things of one kind in the order in which they were added, at most one for each id.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct Register<T>(Vec<T>);

impl<T> Default for Register<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Identified> Register<T> {
    /// The thing with this id.
    pub fn get(&self, id: &T::Id) -> Option<&T> {
        self.0.iter().find(|thing| thing.id() == id)
    }

    /// The thing with the id that is written so.
    #[must_use]
    pub fn named(&self, id: &str) -> Option<&T>
    where
        T::Id: AsRef<str>,
    {
        self.0.iter().find(|thing| thing.id().as_ref() == id)
    }

    /// The thing with this id, to be changed.
    pub fn get_mut(&mut self, id: &T::Id) -> Option<&mut T> {
        self.0.iter_mut().find(|thing| thing.id() == id)
    }

    /// Whether there is a thing with this id.
    pub fn has(&self, id: &T::Id) -> bool {
        self.get(id).is_some()
    }

    /// Adds a thing at the end, or puts it in the place of the one with the same id.
    pub fn put(&mut self, thing: T) {
        match self.get_mut(thing.id()) {
            Some(old) => *old = thing,
            None => self.0.push(thing),
        }
    }

    /// Takes the thing with this id out.
    pub fn take(&mut self, id: &T::Id) -> Option<T> {
        let place = self.0.iter().position(|thing| thing.id() == id)?;
        Some(self.0.remove(place))
    }

    /// Everything, in order.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.0.iter()
    }

    /// Everything, in order, to be changed.
    pub fn iter_mut(&mut self) -> std::slice::IterMut<'_, T> {
        self.0.iter_mut()
    }

    /// How many there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<'a, T> IntoIterator for &'a Register<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl<'a, T> IntoIterator for &'a mut Register<T> {
    type Item = &'a mut T;
    type IntoIter = std::slice::IterMut<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter_mut()
    }
}

impl<T: Identified> FromIterator<T> for Register<T> {
    fn from_iter<I: IntoIterator<Item = T>>(things: I) -> Self {
        let mut register = Self::default();
        for thing in things {
            register.put(thing);
        }
        register
    }
}
