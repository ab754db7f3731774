using RequestRouter.Convention.Articles.Article40;
using RequestRouter.Convention.Kinds.Catalogue;
using RequestRouter.Convention.Kinds.Shared;
using RequestRouter.Convention.Kinds.Tables;

namespace RequestRouter.Convention.Engine;

/// <summary>The door: a communication that opens a case is examined whole, and becomes a case or is returned with all its failures.</summary>
internal static class Reception
{
    public static Outcome Open(Communication communication, Occurrence occurrence, DateTimeOffset now, Register register, Practice practice, LinkedCases linked, Rulebooks rulebooks)
    {
        var rulebook = rulebooks.InForce(communication.From, Other(communication), now, register);
        if (communication is SubmitRequest request)
        {
            return rulebooks.Find(rulebook, request.Kind) is { } machine
                ? Submit(request, machine, rulebook, occurrence, now, register, practice, linked)
                : Rejection.For(new Failure("/kind", Codes.WrongKind, Citation.Technical, "The router carries no requests of this kind."));
        }
        return rulebooks.OpenedBy(rulebook, communication.Is) is { } other
            ? Register(communication, other, rulebook, occurrence, now, register, practice)
            : Rejection.For(Failure.Conflict(Citation.Technical, "There is no such case; a request comes first."));
    }

    /// <summary>With whom the sender's State is to have the case; none where what is said opens no case.</summary>
    private static StateCode Other(Communication communication) => communication switch
    {
        SubmitRequest request => request.To,
        RegisterOralRequest call => call.Requesting,
        _ => default,
    };

    [Provision(A40_7)]
    [Provision(A41_1)]
    [Provision(A42_6)]
    [Provision(A40_19)]
    private static Outcome Submit(SubmitRequest request, Machine machine, int rulebook, Occurrence occurrence, DateTimeOffset now, Register register, Practice practice, LinkedCases linked)
    {
        var examination = new Examination(request.Content ?? new RequestContent(), request.From, request.To, now, register, machine.Paragraphs)
        {
            Kind = request.Kind,
            Territory = request.ToTerritory,
            Channel = request.Channel,
            HasSealedParts = request.Sealed is { Count: > 0 },
            Linked = linked,
        };
        examination.Govern(OutsideConvention.Regime(examination) ?? machine.Regime(examination));
        examination.Stop(Channels.Parties(examination));
        examination.Stop(Channels.Speaker(register, request, machine.Speakers, machine.Paragraphs, now));
        examination.Stop(Channels.WrittenRecord(request));
        machine.Examine(examination);
        EveryRequest.Examine(examination);
        OutsideConvention.Waive(examination);
        if (request.Insist || machine.AlwaysDelivers || Remembering.Expedited(examination))
            examination.RemarkDefects();
        if (Refused(examination) is { } refused)
            return Clauses.Cite(refused, examination.Regime, request.From, request.To, register);
        return Begin(Make(request, machine, examination) with { Rulebook = rulebook }, machine, occurrence, now, register, practice, [.. machine.Opens(examination)], examination.Remarks);
    }

    /// <summary>What opens a case of a kind beside a request.</summary>
    private static Outcome Register(Communication said, Machine machine, int rulebook, Occurrence occurrence, DateTimeOffset now, Register register, Practice practice)
    {
        var row = machine.OpenedOtherwise!;
        var examination = row.Examines(said, now, register);
        examination.Stop(Channels.Parties(examination));
        examination.Stop(Channels.Speaker(register, said, machine.Speakers, machine.Paragraphs, now));
        return Refused(examination) ?? (Outcome)Begin(row.Makes(said, examination) with { Rulebook = rulebook }, machine, occurrence, now, register, practice, row.Tells, examination.Remarks);
    }

    private static Rejection? Refused(Examination examination) =>
        examination.Stops.Count + examination.Failures.Count > 0 ? Rejection.For([.. examination.Stops, .. examination.Failures]) : null;

    private static Case Make(SubmitRequest request, Machine machine, Examination examination)
    {
        var requested = examination.Register.Find(request.To)!;
        var initial = requested.RequiresDiplomaticChannel || requested.OnPaper.Contains(PaperMatter.Requests) ? machine.AdvanceCopy ?? machine.Initial : machine.Initial;
        var made = Remembering.Written(
            new Case
            {
                Id = CaseId.From(request.From, request.Reference!),
                Kind = request.Kind,
                Requesting = request.From,
                Requested = request.To,
                Reference = request.Reference!,
                Regime = examination.Regime,
                Items = (machine.Itemizes ?? Remembering.Itemize)(examination, initial),
                ReceivedAt = examination.Now,
                UpdatedAt = examination.Now,
            },
            examination);
        return machine.Remembers?.Invoke(made, examination) ?? made;
    }

    /// <summary>The first step of a case.</summary>
    private static Step Begin(Case opened, Machine machine, Occurrence occurrence, DateTimeOffset now, Register register, Practice practice, IReadOnlyList<Told> tells, IReadOnlyList<Failure> remarks)
    {
        var draft = new Draft(opened, machine, now, register, practice, LinkedCases.None);
        draft.Hear(((Communicated)occurrence).Communication);
        foreach (var item in draft.Items)
            draft.Changes.Add(new Change(item.Number, null, item.State, "M1"));
        if (opened.Deadline is not null && machine.Clock(Deadlines.Clock) is not null)
            draft.Open(Deadlines.Clock);
        foreach (var remark in remarks)
            draft.Remark(remark);
        draft.Told.AddRange(tells);
        return Advancing.Finish(draft, occurrence);
    }
}
