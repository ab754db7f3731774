namespace RequestRouter.Benchmarks.Load;

/// <summary>What a load test sends: how much, how long, and what.</summary>
/// <param name="PerSecond">Calls a second, sent when they are due whether or not those before were answered.</param>
/// <param name="Lasts">How long calls are sent.</param>
/// <param name="Mix">Of each kind of call, its part of the whole, relative to the others.</param>
internal sealed record LoadPlan(double PerSecond, TimeSpan Lasts, IReadOnlyDictionary<LoadCall, int> Mix)
{
    /// <summary>Calls that may wait for an answer at once; one more is not sent, and counted as such.</summary>
    public const int MostOpen = 2000;

    /// <summary>As <c>submit=1,read=2,list=1</c>.</summary>
    /// <exception cref="FormatException">A part is none.</exception>
    public static IReadOnlyDictionary<LoadCall, int> MixOf(string text) => text.Split(',').Select(part => part.Split('=')).ToDictionary(
        part => Enum.TryParse<LoadCall>(part[0], ignoreCase: true, out var call) ? call : throw new FormatException($"There is no call '{part[0]}'; there are {string.Join(", ", Enum.GetNames<LoadCall>()).ToLowerInvariant()}."),
        part => part.Length == 2 && int.TryParse(part[1], out int weight) && weight > 0 ? weight : throw new FormatException($"'{string.Join('=', part)}' gives no part above 0."));

    /// <summary>The kind of the call of that number: the same plan sends the same calls in the same order.</summary>
    public LoadCall CallAt(int number)
    {
        int place = number % Mix.Values.Sum();
        foreach (var (call, weight) in Mix)
        {
            if ((place -= weight) < 0)
            {
                return call;
            }
        }

        throw new InvalidOperationException("The mix has no part.");
    }
}
