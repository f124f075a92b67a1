using System;
using NanoNet.Services.Text;

namespace NanoNet.Services.Http
{
    /// <summary>Which resource answers on which path. Paths are compared octet by octet: nothing is decoded, so nothing can be traversed.</summary>
    /// <remarks>Add the routes before the server starts. A search of a few routes in order beats a hash here: lengths differ, so most are passed
    /// over after one compare.</remarks>
    public sealed class RouteTable
    {
        /// <summary>What <see cref="Find"/> returns where there is no route.</summary>
        public const int None = -1;

        private const int Growth = 8;

        private byte[][] _paths = new byte[Growth][];
        private Resource[] _resources = new Resource[Growth];
        private Allow[] _allows = new Allow[Growth];
        private int _count;

        /// <summary>Adds a route.</summary>
        /// <param name="path">As <c>/status</c>: from the first slash, as it stands in the request, without a query.</param>
        /// <param name="resource">What answers.</param>
        public void Add(string path, Resource resource)
        {
            if (_count == _paths.Length)
            {
                Grow();
            }

            _paths[_count] = OctetWriter.Of(path);
            _resources[_count] = resource;
            _allows[_count] = AllowFor(resource.Methods);
            _count++;
        }

        /// <summary>Finds the route of a path.</summary>
        /// <param name="buffer">Holds the request.</param>
        /// <param name="start">Offset of the path.</param>
        /// <param name="length">Its length; 0 is the path <c>/</c>.</param>
        /// <returns>Its number, or <see cref="None"/>.</returns>
        public int Find(byte[] buffer, int start, int length)
        {
            int count = _count;
            byte[][] paths = _paths;

            for (int route = 0; route < count; route++)
            {
                byte[] path = paths[route];

                if (path.Length == length ? Equal(buffer, start, path) : length == 0 && path.Length == 1)
                {
                    return route;
                }
            }

            return None;
        }

        /// <summary>The resource of a route.</summary>
        public Resource At(int route)
        {
            return _resources[route];
        }

        /// <summary>What the resource of a route answers.</summary>
        internal Allow AllowAt(int route)
        {
            return _allows[route];
        }

        // The last octets differ more often than the first, which is a slash in every path. Four at a time are one native call.
        private static bool Equal(byte[] buffer, int start, byte[] path)
        {
            int last = path.Length - sizeof(int);

            if (last >= 0)
            {
                for (int i = last; i > 0; i -= sizeof(int))
                {
                    if (BitConverter.ToInt32(buffer, start + i) != BitConverter.ToInt32(path, i))
                    {
                        return false;
                    }
                }

                return BitConverter.ToInt32(buffer, start) == BitConverter.ToInt32(path, 0);
            }

            for (int i = path.Length - 1; i > 0; i--)
            {
                if (buffer[start + i] != path[i])
                {
                    return false;
                }
            }

            return true;
        }

        private Allow AllowFor(RequestMethod methods)
        {
            for (int route = 0; route < _count; route++)
            {
                if (_allows[route].Methods == methods)
                {
                    return _allows[route];
                }
            }

            return new Allow(methods);
        }

        private void Grow()
        {
            byte[][] paths = new byte[_count + Growth][];
            Resource[] resources = new Resource[_count + Growth];
            Allow[] allows = new Allow[_count + Growth];
            Array.Copy(_paths, 0, paths, 0, _count);
            Array.Copy(_resources, 0, resources, 0, _count);
            Array.Copy(_allows, 0, allows, 0, _count);
            _paths = paths;
            _resources = resources;
            _allows = allows;
        }
    }
}
