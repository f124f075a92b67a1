using Xunit;

// Many of these tests wait for a deadline of the services to pass, which costs no processor: all classes at once.
[assembly: CollectionBehavior(MaxParallelThreads = -1)]
