namespace NanoNet.Services.Status
{
    /// <summary>A number that a board adds to the status document.</summary>
    public abstract class StatusValue
    {
        /// <summary>Name in the document.</summary>
        public abstract string Name { get; }

        /// <summary>The value now, zero or more. Called for each request for the document, on the server's thread.</summary>
        public abstract long Read();
    }
}
