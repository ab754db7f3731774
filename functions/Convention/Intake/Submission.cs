namespace RequestRouter.Convention.Intake;

/// <summary>A request under examination: what is written, between whom, and every failure found so far.</summary>
internal sealed class Submission(RequestContent content, StateCode from, StateCode to, DateTimeOffset now, Register register, Practice practice)
{
    private readonly List<Failure> _failures = [];

    public RequestContent Content { get; } = content;

    public IReadOnlyList<RequestedItem> Items { get; } = content.Items ?? [];

    public StateCode From { get; } = from;

    public StateCode To { get; } = to;

    public DateTimeOffset Now { get; } = now;

    public Register Register { get; } = register;

    public Practice Practice { get; } = practice;

    public RequestKind Kind { get; init; } = RequestKind.MutualAssistance;

    public Channel Channel { get; init; }

    /// <summary>The other cases that the request names.</summary>
    public LinkedCases Linked { get; init; } = LinkedCases.None;

    /// <summary>Parts for the recipient's eyes only came along.</summary>
    public bool HasSealedParts { get; init; }

    public IReadOnlyList<Failure> Failures => _failures;

    public void Fail(Failure? failure)
    {
        if (failure is not null)
            _failures.Add(failure);
    }

    /// <summary>Takes back what the parties' agreement lets pass.</summary>
    public void Waive(Predicate<Failure> allowed) => _failures.RemoveAll(allowed);

    public void Fail(IEnumerable<Failure> failures) => _failures.AddRange(failures);
}
