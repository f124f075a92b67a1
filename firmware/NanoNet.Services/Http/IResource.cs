namespace NanoNet.Services.Http
{
    /// <summary>What a route leads to.</summary>
    public interface IResource
    {
        /// <summary>Answers GET; for HEAD the server sends the head of the same.</summary>
        /// <remarks>Several connections may ask at the same time, each on its own thread.</remarks>
        void Get(HttpResponse response);
    }
}
