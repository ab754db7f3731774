using System.Text.Json.Nodes;

namespace RequestRouter.Local.States;

/// <summary>Something that the law of an example State asks of requests, beyond the Convention.</summary>
/// <param name="Member">The member of a request that says it, as a JSON pointer; null where none does.</param>
/// <param name="Purposes">For which purposes of 40(3) it is asked; null for all requests.</param>
internal sealed record ExampleDemand(string What, string Law, string? Member, IReadOnlyList<string>? Purposes)
{
    /// <summary>As it stands in the register entry.</summary>
    public JsonObject ToJson()
    {
        var demand = new JsonObject { ["what"] = What, ["law"] = Law };
        if (Member is not null)
        {
            demand["member"] = Member;
        }

        if (Purposes is not null)
        {
            demand["purposes"] = new JsonArray([.. Purposes.Select(purpose => JsonValue.Create(purpose))]);
        }

        return demand;
    }
}
