using System.Net;

namespace NanoNet.Services.Echo
{
    /// <summary>How many answers a source gets in a second. Remembers a few sources; the one whose second began first makes room.</summary>
    /// <remarks>Whoever takes a place takes what is left of its second, so all sources together get no more than the places have. While more sources than that are forged,
    /// an honest one may get nothing, and for up to a second after them.</remarks>
    public sealed class SourceRate
    {
        private const int Window = 1000;

        private readonly int _answersPerWindow;
        private readonly IPAddress[] _sources = new IPAddress[ServerLimits.RateSources];
        private readonly long[] _since = new long[ServerLimits.RateSources];
        private readonly int[] _answers = new int[ServerLimits.RateSources];

        /// <param name="answersPerSecond">Answers that a source gets in a second.</param>
        public SourceRate(int answersPerSecond)
        {
            _answersPerWindow = answersPerSecond;

            // The second of a place that nobody had is over, at the board's start too.
            for (int i = 0; i < _since.Length; i++)
            {
                _since[i] = -Window;
            }
        }

        /// <summary>Whether a source gets an answer now, and counts it.</summary>
        /// <param name="source">Its address. Its port is of no matter: a forger has as many as he likes.</param>
        /// <param name="now">In milliseconds since start.</param>
        public bool MayAnswer(IPAddress source, long now)
        {
            int place = 0;

            for (int i = 0; i < _sources.Length; i++)
            {
                if (_sources[i] != null && source.Equals(_sources[i]))
                {
                    return Count(i, now);
                }

                if (_since[i] < _since[place])
                {
                    place = i;
                }
            }

            _sources[place] = source;
            return Count(place, now);
        }

        private bool Count(int place, long now)
        {
            if (now - _since[place] >= Window)
            {
                _since[place] = now;
                _answers[place] = 0;
            }

            _answers[place]++;
            return _answers[place] <= _answersPerWindow;
        }
    }
}
