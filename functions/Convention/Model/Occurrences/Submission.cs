using RequestRouter.Convention.Kinds.Catalogue;
using RequestRouter.Convention.Kinds.Shared;

namespace RequestRouter.Convention.Model.Occurrences;

/// <summary>A request under examination: what is written, between whom, and every failure found so far.</summary>
internal sealed class Submission(RequestContent content, StateCode from, StateCode to, DateTimeOffset now, Register register, Practice practice)
{
    private readonly List<Failure> _failures = [];
    private readonly List<Failure> _stops = [];
    private readonly List<Failure> _remarks = [];

    public RequestContent Content { get; } = content;

    public IReadOnlyList<RequestedItem> Items { get; } = content.Items ?? [];

    public StateCode From { get; } = from;

    public StateCode To { get; } = to;

    public DateTimeOffset Now { get; } = now;

    public Register Register { get; } = register;

    public Practice Practice { get; } = practice;

    public RequestKind Kind { get; init; } = RequestKind.MutualAssistance;

    /// <summary>What the rules that kinds share rest on in this one.</summary>
    public Common Common => Machines.Of(Kind).Common;

    public Channel Channel { get; init; }

    /// <summary>The other cases that the request names.</summary>
    public LinkedCases Linked { get; init; } = LinkedCases.None;

    /// <summary>Parts for the recipient's eyes only came along.</summary>
    public bool HasSealedParts { get; init; }

    /// <summary>Defects of what is written: told to the sender before anything is sent, and delivered with the request where the sender insists, 40(21)(a), 42(6).</summary>
    public IReadOnlyList<Failure> Failures => _failures;

    /// <summary>What the router itself stops: what has no reference or no end, does not come from an authority of its State, or is from or to a State that is not bound.</summary>
    public IReadOnlyList<Failure> Stops => _stops;

    /// <summary>What is remarked of the request and keeps nobody from sending it: what nobody owes to a router, and what another State has not entered.</summary>
    public IReadOnlyList<Failure> Remarks => _remarks;

    public void Fail(Failure? failure)
    {
        if (failure is not null)
            _failures.Add(failure);
    }

    /// <summary>Takes back what the parties' agreement lets pass.</summary>
    public void Waive(Predicate<Failure> allowed) => _failures.RemoveAll(allowed);

    public void Fail(IEnumerable<Failure> failures) => _failures.AddRange(failures);

    public void Stop(Failure? failure)
    {
        if (failure is not null)
            _stops.Add(failure);
    }

    public void Stop(IEnumerable<Failure> failures) => _stops.AddRange(failures);

    public void Remark(Failure? failure)
    {
        if (failure is not null)
            _remarks.Add(failure);
    }

    public void Remark(IEnumerable<Failure> failures) => _remarks.AddRange(failures);

    /// <summary>All that is written and defective is remarked, for a request that is delivered with its defects.</summary>
    public void RemarkDefects()
    {
        _remarks.InsertRange(0, _failures);
        _failures.Clear();
    }
}
