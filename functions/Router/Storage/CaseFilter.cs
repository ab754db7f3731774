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

    /// <summary>As the table's query: one partition, and conditions that must all hold.</summary>
    public string Of(StateCode reader, CaseId? after) => string.Join(" and ", new[]
    {
        TableClient.CreateQueryFilter($"PartitionKey eq {reader.ToString()}"),
        after is { } last ? TableClient.CreateQueryFilter($"RowKey gt {last.ToString()}") : null,
        Role is { } role ? TableClient.CreateQueryFilter($"role eq {Kebab.Of(role)}") : null,
        Kind is { } kind ? TableClient.CreateQueryFilter($"kind eq {Kebab.Of(kind)}") : null,
        State is { } state ? TableClient.CreateQueryFilter($"state eq {state.ToString()}") : null,
        Awaiting == reader ? TableClient.CreateQueryFilter($"awaitsReader eq {true}")
            : Awaiting is { } other ? TableClient.CreateQueryFilter($"other eq {other.ToString()} and awaitsOther eq {true}") : null,
        UpdatedAfter is { } updated ? TableClient.CreateQueryFilter($"updatedAt gt {updated}") : null,
        Reference is { } reference ? TableClient.CreateQueryFilter($"reference eq {reference}") : null,
    }.Where(condition => condition is not null));
}
