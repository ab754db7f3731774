using Azure.Data.Tables;
using RequestRouter.Router.Cases;

namespace RequestRouter.Router.Storage;

/// <summary>Which cases of a State's list are meant; what is null does not matter.</summary>
public sealed record CaseFilter
{
    public CaseRole? Role { get; init; }

    public RequestKind? Kind { get; init; }

    public AggregateState? State { get; init; }

    /// <summary>The State whose word is waited for.</summary>
    public StateCode? Awaiting { get; init; }

    public DateTimeOffset? UpdatedAfter { get; init; }

    public string? Reference { get; init; }

    /// <summary>As the table's query for rows between two keys, both left out, of one partition; all conditions must hold but that of the reference.</summary>
    public string Between(StateCode reader, string after, string before) => Join(
        TableClient.CreateQueryFilter($"PartitionKey eq {reader.ToString()} and RowKey gt {after} and RowKey lt {before}"), reader);

    /// <summary>As the table's query for one case; all conditions must hold but that of the reference.</summary>
    public string Of(StateCode reader, CaseId caseId) => Join(
        TableClient.CreateQueryFilter($"PartitionKey eq {reader.ToString()} and RowKey eq {caseId.ToString()}"), reader);

    private string Join(string place, StateCode reader) => string.Join(" and ", new[]
    {
        place,
        Role is { } role ? TableClient.CreateQueryFilter($"role eq {Kebab.Of(role)}") : null,
        Kind is { } kind ? TableClient.CreateQueryFilter($"kind eq {Kebab.Of(kind)}") : null,
        State is { } state ? TableClient.CreateQueryFilter($"state eq {state.ToString()}") : null,
        Awaiting == reader ? TableClient.CreateQueryFilter($"awaitsReader eq {true}")
            : Awaiting is { } other ? TableClient.CreateQueryFilter($"other eq {other.ToString()} and awaitsOther eq {true}") : null,
        UpdatedAfter is { } updated ? TableClient.CreateQueryFilter($"updatedAt gt {updated}") : null,
    }.Where(condition => condition is not null));
}
