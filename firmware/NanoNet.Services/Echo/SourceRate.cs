using System.Net;

namespace NanoNet.Services.Echo
{
    /// <summary>How many answers a source gets in a second. Remembers a few sources; the one that was silent for longest makes room.</summary>
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
            _since[place] = now;
            _answers[place] = 1;
            return true;
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
