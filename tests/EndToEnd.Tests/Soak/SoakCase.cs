using System.Text.Json.Nodes;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Client;

namespace RequestRouter.EndToEnd.Tests.Soak;

/// <summary>One case of a soak: two States that say now what is open to them and now what is not, at random from a seed.</summary>
internal sealed class SoakCase(RouterFixture router, string caseId, int seed)
{
    private readonly Random random = new(seed);
    private int said;

    public string CaseId => caseId;

    /// <summary>At random, one of the two says something, and the answer's code is given: "accepted", a problem code, or null for silence.</summary>
    public async Task<string?> StepAsync()
    {
        if (random.Next(100) >= 40)
        {
            return null;
        }

        var speaker = random.Next(2) == 0 ? router.Netherlands : router.Singapore;
        var seen = (await speaker.ReadCaseAsync(caseId, default)).Body!;
        var open = seen["moves"]!.AsArray();
        // Withdrawing and closing are open nearly always; chosen evenly they would end every case at once.
        bool isLegal = random.Next(4) > 0 && open.Count > 0;
        var move = isLegal ? open[random.Next(open.Count)]! : null;
        string type = move?["type"]!.GetValue<string>() ?? Phrases.Types[random.Next(Phrases.Types.Count)];
        if (type == "no-longer-required" && random.Next(4) > 0)
        {
            return null;
        }

        int[] items = move is null ? [] : [.. move["items"]!.AsArray().Select(item => item!.GetValue<int>()).Where(_ => random.Next(3) > 0)];
        var answer = await speaker.SayAsync(caseId, Phrases.Say(type, $"{speaker.State.Code}-{++said}", items, router.Clock.GetUtcNow()), default);
        return (int)answer.Status is 200 or 202 ? "accepted" : answer.Code ?? $"HTTP {(int)answer.Status}";
    }

    /// <summary>How it stands: its state, and how many clocks run.</summary>
    public async Task<(string State, int Clocks)> StandingAsync()
    {
        var seen = (await router.Netherlands.ReadCaseAsync(caseId, default)).Body!;
        return (seen["state"]!.GetValue<string>(), seen["procedures"]!.AsArray().Count);
    }
}
