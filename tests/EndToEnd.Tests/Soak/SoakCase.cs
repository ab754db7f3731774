using System.Net;
using System.Text.Json.Nodes;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Client;

namespace RequestRouter.EndToEnd.Tests.Soak;

/// <summary>
/// One case of a soak: two States that say now what is open to them and now what is not. What they say follows from the seed,
/// the case's number, the step's, and how the case stands; not from when it was asked, nor how often.
/// </summary>
internal sealed class SoakCase(SoakRouter router, int seed, int number)
{
    public string CaseId { get; private set; } = "";

    public async Task SubmitAsync()
    {
        var request = Requests.New();
        request["reference"] = $"NL-SOAK-{number:D5}";
        var submitted = await SoakRouter.InsistAsync(() => router.Netherlands.SubmitAsync(request.Bytes(), default));
        Assert.True(submitted.Status is HttpStatusCode.Accepted or HttpStatusCode.OK, $"{submitted.Status} {submitted.Body}");
        CaseId = submitted.Body!["caseId"]!.GetValue<string>();
    }

    /// <summary>At random, one of the two says something, and the answer's code is given: "accepted", a problem code, or null for silence.</summary>
    public async Task<string?> StepAsync(int step)
    {
        var random = new Random(unchecked((((seed * 7919) + number) * 1009) + step));
        if (random.Next(100) >= 40)
        {
            return null;
        }

        var speaker = random.Next(2) == 0 ? router.Netherlands : router.Singapore;
        if (Choose(random, await ReadAsync(speaker)) is not var (type, items))
        {
            return null;
        }

        var said = Phrases.Say(type, $"{speaker.State.Code}-{step}-{CaseId[^8..]}", items, router.Now);
        var answer = await SoakRouter.InsistAsync(() => speaker.SayAsync(CaseId, said, default));
        return (int)answer.Status is 200 or 202 ? "accepted" : answer.Code ?? $"HTTP {(int)answer.Status}";
    }

    /// <summary>How it stands: its state, and how many clocks run.</summary>
    public async Task<(string State, int Clocks)> StandingAsync()
    {
        var seen = await ReadAsync(router.Netherlands);
        return (seen["state"]!.GetValue<string>(), seen["procedures"]!.AsArray().Count);
    }

    private static (string Type, int[] Items)? Choose(Random random, JsonNode seen)
    {
        var open = seen["moves"]!.AsArray();
        var move = random.Next(4) > 0 && open.Count > 0 ? open[random.Next(open.Count)]! : null;
        string type = move?["type"]!.GetValue<string>() ?? Phrases.Types[random.Next(Phrases.Types.Count)];

        // Withdrawing is open nearly always; chosen as often as the rest it would end every case at once.
        return type == "no-longer-required" && random.Next(4) > 0
            ? null
            : (type, move is null ? [] : [.. move["items"]!.AsArray().Select(item => item!.GetValue<int>()).Where(_ => random.Next(3) > 0)]);
    }

    private async Task<JsonNode> ReadAsync(NationalSystem reader)
    {
        var seen = await SoakRouter.InsistAsync(() => reader.ReadCaseAsync(CaseId, default));
        Assert.True(seen.Status == HttpStatusCode.OK, $"{seen.Status} {seen.Body}");
        return seen.Body!;
    }
}
