namespace NanoNet.Services.Server
{
    /// <summary>What the server does now and then, on its own thread, whatever the clients do.</summary>
    public abstract class Chore
    {
        /// <summary>Called about every <see cref="ServerLimits.ChoreInterval"/>. It never waits.</summary>
        /// <param name="now">In milliseconds since start.</param>
        public abstract void Run(long now);
    }
}
