using RequestRouter.Convention.Articles.Article40;

namespace RequestRouter.Convention.Kinds.Tables;

/// <summary>A request under examination, with every failure found so far.</summary>
internal sealed class Examination(RequestContent content, StateCode from, StateCode to, DateTimeOffset now, Register register, SharedParagraphs paragraphs)
    : Submission(content, from, to, now, register, paragraphs)
{
    private readonly List<Failure> _failures = [];
    private readonly List<Failure> _stops = [];
    private readonly List<Failure> _remarks = [];

    /// <summary>What governs; it is settled before anything is examined.</summary>
    public LegalRegime Regime { get; private set; } = new(RegimeKind.Convention);

    /// <summary>Defects of what is written: told to the sender before anything is sent, and delivered with the request where the sender insists, 40(21)(a), 42(6).</summary>
    public IReadOnlyList<Failure> Failures => _failures;

    /// <summary>What the router itself stops: what has no reference or no end, does not come from an authority of its State, or is from or to a State that is not bound.</summary>
    public IReadOnlyList<Failure> Stops => _stops;

    /// <summary>What is remarked of the request and keeps nobody from sending it: what nobody owes to a router, and what another State has not entered.</summary>
    public IReadOnlyList<Failure> Remarks => _remarks;

    /// <summary>Settles what governs.</summary>
    public void Govern(LegalRegime regime) => Regime = regime;

    public void Fail(Failure? failure)
    {
        if (failure is null)
            return;
        failure = Cited(failure);
        if (Governing.OnlyGuides(failure, Regime, From, To, Register, Content.ForKind?.Treaty))
            _remarks.Add(Governing.Guiding(failure, Regime));
        else
            _failures.Add(failure);
    }

    /// <summary>Takes back what the parties' agreement lets pass.</summary>
    public void Waive(Predicate<Failure> allowed) => _failures.RemoveAll(allowed);

    public void Fail(IEnumerable<Failure> failures)
    {
        foreach (var failure in failures)
            Fail(failure);
    }

    public void Stop(Failure? failure)
    {
        if (failure is not null)
            _stops.Add(Cited(failure));
    }

    public void Stop(IEnumerable<Failure> failures) => _stops.AddRange(failures.Select(Cited));

    public void Remark(Failure? failure)
    {
        if (failure is not null)
            _remarks.Add(Cited(failure));
    }

    public void Remark(IEnumerable<Failure> failures) => _remarks.AddRange(failures.Select(Cited));

    /// <summary>All that is written and defective is remarked, for a request that is delivered with its defects.</summary>
    public void RemarkDefects()
    {
        _remarks.InsertRange(0, _failures);
        _failures.Clear();
    }

    private Failure Cited(Failure failure) => Unasked.Cited(Unasked.Concerns(this), failure);
}
