namespace RequestRouter.Router.Operations;

/// <summary>An entry of the operators' record: who changed what, when. Never edited but for its outcome.</summary>
public sealed record OperatorAct
{
    /// <summary>The trace id of the call, by which its line stands in the log; 32 hexadecimal digits.</summary>
    public required string Id { get; init; }

    /// <summary>When it was begun (UTC).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The issuer's name for the operator.</summary>
    public required string By { get; init; }

    public required OperatorActKind Kind { get; init; }

    /// <summary>The id of the dead letter, the case, what was held, or the State.</summary>
    public required string About { get; init; }

    /// <summary>Why, in the operator's words; null where none were asked for.</summary>
    public string? Reason { get; init; }

    public required OperatorActOutcome Outcome { get; init; }
}
