using RequestRouter.Convention.Articles.Shared;

namespace RequestRouter.Convention.Articles.Registers;

/// <summary>What States enter that their own laws ask of requests, beyond the Convention.</summary>
internal static class FurtherDemands
{
    /// <summary>The most of one entry.</summary>
    public const int Most = 50;

    private const int Longest = 500;

    /// <summary>Those that concern this request, in their order, each with whether it is met.</summary>
    public static IEnumerable<DemandAnswered> Of(Party requested, RequestKind kind, RequestContent content) => requested.FurtherDemands
        .Where(demand => (demand.Kinds is null || demand.Kinds.Contains(kind))
            && (demand.Purposes is null || (content.Items ?? []).Any(item => item.Purpose is { } purpose && demand.Purposes.Contains(purpose))))
        .Select(demand => new DemandAnswered(demand, demand.Member is { } member ? ContentMember.IsGiven(content, member) : null));

    /// <summary>What cannot be entered, because it would tell nobody anything.</summary>
    public static IEnumerable<Failure> Check(Party party)
    {
        if (party.FurtherDemands.Count > Most)
        {
            yield return new Failure("/furtherDemands", Codes.ContentInvalid, Citation.Technical, $"An entry has at most {Most} demands.");
            yield break;
        }
        for (var i = 0; i < party.FurtherDemands.Count; i++)
        {
            var (demand, at) = (party.FurtherDemands[i], $"/furtherDemands/{i}");
            if (Wording.Missing(demand.What) || IsTooLong(demand.What))
                yield return new Failure(at + "/what", Codes.ContentInvalid, Citation.Technical, $"Say what is asked for, in at most {Longest} characters.");
            if (IsTooLong(demand.Law))
                yield return new Failure(at + "/law", Codes.ContentInvalid, Citation.Technical, $"Name the law in at most {Longest} characters.");
            if (demand.Member is { } member && !ContentMember.Exists(member))
                yield return new Failure(at + "/member", Codes.ContentInvalid, Citation.Technical, "Requests have no such member.");
        }
    }

    private static bool IsTooLong(string? text) => text?.EnumerateRunes().Count() > Longest;
}
