namespace RequestRouter.Convention.Tests;

/// <summary>A case told step by step: what each State said, when, and what came of it.</summary>
internal sealed partial class Story
{
    private int _said;

    public Case? Case { get; private set; }

    public DateTimeOffset Now { get; private set; } = A.Monday;

    public Register Register { get; set; } = A.Register;

    public Practice Practice { get; set; } = Practice.Default;

    /// <summary>The other cases, as they stand for what is said next; null for those that everybody may name.</summary>
    public LinkedCases? Linked { get; set; }

    /// <summary>How steps are decided: as the library does, where a test does not know better.</summary>
    public Func<Case?, Occurrence, DateTimeOffset, Register, Practice, LinkedCases, Outcome> Decides { get; init; } = static (before, occurrence, now, register, practice, linked) =>
        Case.Advance(before, occurrence, now, register, practice, linked);

    public Outcome? Last { get; private set; }

    public List<Step> Steps { get; private set; } = [];

    public Step Step => Assert.IsType<Step>(Last);

    /// <summary>The same story so far, to be told on in another way.</summary>
    public Story Fork
    {
        get
        {
            var fork = (Story)MemberwiseClone();
            fork.Steps = [.. Steps];
            return fork;
        }
    }

    public Story With(Register register)
    {
        Register = register;
        return this;
    }

    public Story With(Practice practice)
    {
        Practice = practice;
        return this;
    }

    public Story With(params LinkedCase[] linked)
    {
        Linked = Tests.Linked.With(linked);
        return this;
    }

    /// <summary>The story begins at this instant.</summary>
    public Story At(DateTimeOffset instant)
    {
        Now = instant;
        return this;
    }

    public Story Opens(Communication communication) => Attempt(communication).Accepted();

    public Story Requesting(Communication communication) => RequestingTries(communication).Accepted();

    public Story Requested(Communication communication) => RequestedTries(communication).Accepted();

    public Story RequestingTries(Communication communication) => Attempt(Signed(communication, Case!.Requesting));

    public Story RequestedTries(Communication communication) => Attempt(Signed(communication, Case!.Requested));

    /// <summary>Says it as it is, and keeps the outcome whatever it is.</summary>
    public Story Attempt(Communication communication) => Happens(new Communicated(communication));

    public Story Happens(Occurrence occurrence)
    {
        var before = Case;
        Last = Decides(before, occurrence, Now, Register, Practice, Linked ?? Tests.Linked.For(occurrence));
        Hold(before, occurrence, Last);
        if (Last is Step step)
        {
            Case = step.After;
            Steps.Add(step);
        }
        return this;
    }

    /// <summary>Compares a step with its page, in the tests of the library.</summary>
    static partial void Hold(Case? before, Occurrence occurrence, Outcome outcome);

    /// <summary>Time goes on to this instant, and every limit on the way comes in its order.</summary>
    public Story Until(DateTimeOffset instant)
    {
        while (Next(Case!) is var (procedure, limit) && limit.At <= instant)
        {
            Now = limit.At > Now ? limit.At : Now;
            Happens(new LimitElapsed(procedure.Id, limit.Name)).Accepted();
        }
        Now = instant;
        return this;
    }

    public Story After(TimeSpan time) => Until(Now + time);

    public Story Accepted()
    {
        if (Last is Rejection rejection)
            Assert.Fail($"rejected: {string.Join("; ", rejection.Failures)}");
        return this;
    }

    public Story IsRejectedWith(string code, string paragraph, string? pointer = null)
    {
        var rejection = Assert.IsType<Rejection>(Last);
        Assert.Contains(rejection.Failures, f => f.Code == code && f.Paragraph.Text == paragraph && (pointer is null || f.Pointer == pointer));
        Assert.Equal(Codes.StatusOf(rejection.Code), rejection.Status);
        return this;
    }

    /// <summary>It was heard, and the text has this against it or leaves it open.</summary>
    public Story IsRemarkedWith(string code, string paragraph, string? pointer = null)
    {
        Accepted();
        Assert.Contains(Step.Remarks, r => r.Code == code && r.Paragraph.Text == paragraph && (pointer is null || r.Pointer == pointer));
        Assert.Contains(Case!.Remarked, r => r.Code == code && r.Paragraph.Text == paragraph && r.At == Now);
        return this;
    }

    public Story IsUnremarked()
    {
        Accepted();
        Assert.Empty(Step.Remarks);
        return this;
    }

    public Story StandsAt(ItemState state)
    {
        Assert.All(Case!.Items, i => Assert.Equal(state, i.State));
        return this;
    }

    public Story StandsAt(string aggregate)
    {
        Assert.Equal(aggregate, Case!.State.ToString());
        return this;
    }

    public Story Tells(StateCode state, string type)
    {
        Assert.Contains(Step.Notices, n => n.To == state && n.Type == type);
        return this;
    }

    public static (Procedure Procedure, Limit Limit)? Next(Case @case)
    {
        (Procedure, Limit)? next = null;
        foreach (var procedure in @case.Procedures)
        {
            if (procedure.Next() is { } limit && (next is null || limit.At < next.Value.Item2.At))
                next = (procedure, limit);
        }
        return next;
    }

    private Communication Signed(Communication communication, StateCode state) =>
        communication with { Id = $"c-{++_said}", From = state, Authority = A.Central };
}
