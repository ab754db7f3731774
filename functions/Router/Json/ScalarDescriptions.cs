namespace RequestRouter.Router.Json;

/// <summary>The descriptions of the Convention's value types, by type name.</summary>
internal static class ScalarDescriptions
{
    private static readonly Dictionary<string, ScalarDescription> Known = new(StringComparer.Ordinal)
    {
        ["StateCode"] = new("an ISO 3166-1 alpha-2 code in capitals, or EU", "^[A-Z]{2}$", "NL"),
        ["LanguageTag"] = new("a language tag per BCP 47", "^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$", "en"),
        ["CaseId"] = new("a case id as the router gave it", "^[a-z]{2}-[a-z2-7]{26}$"),
        ["Digest"] = new("a SHA-256 in 64 lower-case hexadecimal digits", "^[0-9a-f]{64}$"),
        ["EvidenceId"] = new("an evidence id as the router gave it", "^[a-z]{2}-[a-z2-7]{26}\\.[a-z]{2}-[0-9a-f]{32}$"),
        ["ReleaseId"] = new("a release's id as the router gave it", "^[a-z]{2}-[0-9a-f]{32}$"),
        ["AggregateState"] = new("a state of an item, or partly- and the state that the item furthest on is in", null, "under-review", [.. Convention.Model.Cases.AggregateState.All.Select(state => state.ToString())]),
        ["AuthorityId"] = new("the id of an authority in the register", null, "nl-central"),
    };

    public static ScalarDescription Of(Type type) => Known.TryGetValue(type.Name, out var description)
        ? description
        : new($"a valid {System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(type.Name).Replace('-', ' ')}");
}
