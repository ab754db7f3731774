using System.Text.Json.Nodes;

namespace RequestRouter.Router.OpenApi;

/// <summary>The parts of the API, by the first segment of their paths.</summary>
internal static class Tags
{
    private static readonly (string Segment, string Name, string Description)[] All =
    [
        ("requests", "requests", "Requests between States: submitting them, speaking about them, reading where they stand."),
        ("work", "work", "What waits for the word of the caller's State, first what is due first."),
        ("evidence", "evidence", "Evidence items: declaring them, uploading and reading their bytes, and who did what with them."),
        ("releases", "releases", "Passing evidence on to a third State or an organization, on the authorization of every origin (36(3))."),
        ("notices", "notices", "A State's inbox: what the router tells it."),
        ("parties", "parties", "The registers that States keep of themselves, and their practice."),
        ("contact-points", "contact-points", "The 24/7 points of contact of all parties (41(2))."),
        ("keys", "keys", "The keys by which everything that the router signs is verified."),
        ("audit", "audit", "The record of a case, to be verified without the router, and who has read it."),
        ("statistics", "statistics", "Counts and times of cases, per kind, State, ground and month (55)."),
        ("operations", "operations", "For operators of the router: what is stuck, and what can be done. No content of requests."),
        ("health", "health", "Whether the router lives, and is ready."),
        ("openapi.json", "description", "This description."),
    ];

    /// <summary>For the document: each with what it holds.</summary>
    public static JsonArray Described => [.. All.Select(tag => new JsonObject { ["name"] = tag.Name, ["description"] = tag.Description })];

    /// <exception cref="InvalidOperationException">No part of the API begins like this path.</exception>
    public static string Of(string path)
    {
        string segment = path.Split('/')[1];
        return All.SingleOrDefault(tag => tag.Segment == segment).Name ?? throw new InvalidOperationException($"The path {path} belongs to no tag.");
    }
}
