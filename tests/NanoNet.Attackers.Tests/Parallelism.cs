using Xunit;

// Slow attacks wait, which costs no processor: all classes at once.
[assembly: CollectionBehavior(MaxParallelThreads = -1)]
