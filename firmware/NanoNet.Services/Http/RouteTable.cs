using System.Text;

namespace NanoNet.Services.Http
{
    /// <summary>Which resource answers on which path. Paths are compared octet by octet: nothing is decoded, so nothing can be traversed.</summary>
    /// <remarks>Add the routes before the server starts. A search of a few routes in order beats a hash here: lengths differ, so most are passed
    /// over after one compare.</remarks>
    public sealed class RouteTable
    {
        private const int Growth = 8;

        private byte[][] _paths = new byte[Growth][];
        private IResource[] _resources = new IResource[Growth];
        private int _count;

        /// <summary>Adds a route.</summary>
        /// <param name="path">As <c>/status</c>: from the first slash, as it stands in the request, without a query.</param>
        /// <param name="resource">What answers.</param>
        public void Add(string path, IResource resource)
        {
            if (_count == _paths.Length)
            {
                byte[][] paths = new byte[_count + Growth][];
                IResource[] resources = new IResource[_count + Growth];
                System.Array.Copy(_paths, 0, paths, 0, _count);
                System.Array.Copy(_resources, 0, resources, 0, _count);
                _paths = paths;
                _resources = resources;
            }

            _paths[_count] = Encoding.UTF8.GetBytes(path);
            _resources[_count] = resource;
            _count++;
        }

        /// <summary>Finds the resource of a path.</summary>
        /// <param name="buffer">Holds the request.</param>
        /// <param name="start">Offset of the path.</param>
        /// <param name="length">Its length; 0 is the path <c>/</c>.</param>
        /// <returns>Null if there is no such route.</returns>
        public IResource Find(byte[] buffer, int start, int length)
        {
            for (int route = 0; route < _count; route++)
            {
                byte[] path = _paths[route];

                if (path.Length == length ? Equal(buffer, start, path) : length == 0 && path.Length == 1)
                {
                    return _resources[route];
                }
            }

            return null;
        }

        // The last octets differ more often than the first.
        private static bool Equal(byte[] buffer, int start, byte[] path)
        {
            for (int i = path.Length - 1; i >= 0; i--)
            {
                if (buffer[start + i] != path[i])
                {
                    return false;
                }
            }

            return true;
        }
    }
}
