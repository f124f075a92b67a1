extern alias host;

using System;

namespace NanoNet.Runtime;

/// <summary>A .NET thread that lends itself to managed threads, one after the other.</summary>
/// <remarks>Starting a .NET thread costs thirty times what a hand-over does, and servers start a thread a connection.</remarks>
internal sealed class Worker
{
    // Virtual memory only. nanoCLR's stack lives in its heap and goes tens of thousands of frames deep.
    private const int StackOctets = 64 * 1024 * 1024;

    private readonly Baton _baton = new();
    private readonly Action<Worker, ManagedThread> _run;
    private ManagedThread? _thread;

    /// <param name="run">Runs a managed thread to its end and passes the baton on.</param>
    public Worker(Action<Worker, ManagedThread> run)
    {
        _run = run;
        var thread = new host::System.Threading.Thread(Loop, StackOctets) { IsBackground = true, Name = "interpreter" };
        thread.Start();
    }

    /// <summary>Gives this worker a managed thread to run when the baton comes.</summary>
    public void Assign(ManagedThread thread) => _thread = thread;

    /// <summary>Passes the baton to this worker.</summary>
    public void PassBaton() => _baton.Pass();

    /// <summary>Waits for the baton. Called on the worker's own thread.</summary>
    public void AwaitBaton() => _baton.Await();

    private void Loop()
    {
        while (true)
        {
            AwaitBaton();
            var thread = _thread!;
            _thread = null;
            _run(this, thread);
        }
    }
}
