//! Shares independent pieces of work among threads and returns them in their own order.

use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Does pieces 0 to `count` on so many threads; the results stand in the order of the
/// pieces, whoever did them.
pub(super) fn share<T: Send>(
    count: usize,
    jobs: NonZeroUsize,
    work: impl Fn(usize) -> T + Sync,
) -> Vec<T> {
    let next = AtomicUsize::new(0);
    let take = || {
        let index = next.fetch_add(1, Ordering::Relaxed);
        (index < count).then(|| (index, work(index)))
    };
    let hand = || std::iter::from_fn(take).collect::<Vec<_>>();
    let mut done: Vec<(usize, T)> = thread::scope(|scope| {
        let hands: Vec<_> = (0..jobs.get().min(count))
            .map(|_| scope.spawn(hand))
            .collect();
        hands
            .into_iter()
            .flat_map(|hand| match hand.join() {
                Ok(done) => done,
                Err(panic) => std::panic::resume_unwind(panic),
            })
            .collect()
    });
    done.sort_by_key(|(index, _)| *index);
    done.into_iter().map(|(_, result)| result).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_keep_the_order_of_the_work() {
        for jobs in [1, 2, 7] {
            let jobs = NonZeroUsize::new(jobs).unwrap();
            let squares = share(100, jobs, |index| index * index);
            assert_eq!(
                squares,
                (0..100).map(|index| index * index).collect::<Vec<_>>()
            );
        }
        assert!(share(0, NonZeroUsize::MIN, |index| index).is_empty());
    }
}
