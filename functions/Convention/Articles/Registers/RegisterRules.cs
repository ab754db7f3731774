namespace RequestRouter.Convention.Articles.Registers;

/// <summary>What a State cannot enter in its register, because the Convention does not allow it.</summary>
internal static class RegisterRules
{
    private static readonly DateTimeOffset SignatureClosed = new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static IReadOnlyList<Failure> Check(Party party)
    {
        var faults = new List<Failure>();
        for (var i = 0; i < party.Declarations.Count; i++)
        {
            if (!Paragraphs.Exists(party.Declarations[i].Paragraph ?? ""))
                faults.Add(new Failure($"/declarations/{i}/paragraph", Codes.ContentInvalid, "", "The Convention has no such paragraph."));
            if (ReservationOnDevices(party.Declarations[i], $"/declarations/{i}") is { } notAllowed)
                faults.Add(notAllowed);
            if (RangeOfOffences(party, party.Declarations[i], $"/declarations/{i}") is { } narrow)
                faults.Add(narrow);
        }
        faults.AddRange(Dates(party));
        faults.AddRange(Laws(party));
        faults.AddRange(Treaties(party));
        return faults;
    }

    /// <summary>A reservation never concerns the sale or distribution of passwords and the like.</summary>
    [Provision("11(3)")]
    public static Failure? ReservationOnDevices(Declaration declaration, string at) =>
        declaration is { Paragraph: "11(3)" } && (declaration.Acts is not { Count: > 0 } acts || acts.Contains(ReservedAct.SaleOrDistributionOfCredentials))
            ? new Failure(at + "/acts", Codes.ReservationNotAllowed, "11(3)", "Name what is reserved; the sale or distribution of passwords and other credentials cannot be.")
            : null;

    /// <summary>Traffic data are collected for no fewer offences than content is intercepted for.</summary>
    [Provision("23(3)")]
    public static Failure? RangeOfOffences(Party party, Declaration declaration, string at)
    {
        if (declaration.Paragraph != "23(3)(a)")
            return null;
        var collected = declaration.Offences ?? [];
        foreach (var other in party.Declarations)
        {
            if (other.Paragraph == "30(1)" && other.Until is null && !(other.Offences ?? []).All(collected.Contains))
                return new Failure(at + "/offences", Codes.ReservationTooNarrow, "23(3)(a)", "The range of offences is narrower than the one for which content is intercepted.");
        }
        return null;
    }

    [Provision("64(1)")]
    [Provision("65(2)")]
    [Provision("67(1)")]
    private static IEnumerable<Failure> Dates(Party party)
    {
        if (party.SignedAt >= SignatureClosed)
            yield return new Failure("/signedAt", Codes.ContentInvalid, "64(1)", "The Convention was open for signature until 31 December 2026; later joiners accede.");
        if (party.DepositedAt is { } deposited && party.BoundFrom < Calendar.DaysAfter(deposited, 30))
            yield return new Failure("/boundFrom", Codes.ContentInvalid, "65(2)", "The Convention enters into force on the thirtieth day after the deposit at the earliest.");
        if (party.DenouncedAt is { } denounced && party.BoundUntil < Calendar.YearAfter(denounced))
            yield return new Failure("/boundUntil", Codes.ContentInvalid, "67(1)", "A denunciation takes effect one year after its receipt.");
    }

    [Provision("40(6)")]
    [Provision("40(7)")]
    private static IEnumerable<Failure> Treaties(Party party)
    {
        for (var i = 0; i < party.Treaties.Count; i++)
        {
            if (party.Treaties[i].AnswerWithin <= TimeSpan.Zero)
                yield return new Failure($"/treaties/{i}/answerWithin", Codes.ContentInvalid, "40(6)", "The time for an answer is longer than nothing.");
            if (party.Treaties[i].AnswerWithin > Bounds.Longest)
                yield return new Failure($"/treaties/{i}/answerWithin", Codes.ContentInvalid, "40(6)", $"The time for an answer is at most {Bounds.Longest.TotalDays:0} days.");
            var clauses = party.Treaties[i].Clauses ?? [];
            for (var j = 0; j < clauses.Count; j++)
            {
                if (!Articles.Article40.Clauses.AreReplaceable(clauses[j].Paragraph) || !Paragraphs.Exists(clauses[j].Paragraph))
                    yield return new Failure($"/treaties/{i}/clauses/{j}/paragraph", Codes.ContentInvalid, "40(7)", "Clauses of a treaty stand in the place of paragraphs 40(8) to 40(31).");
                if (Wording.Missing(clauses[j].Reference))
                    yield return Failure.Missing($"/treaties/{i}/clauses/{j}/reference", "40(7)", "Say where the treaty has the clause.");
            }
        }
    }

    [Provision("17(2)(d)")]
    [Provision("50(5)")]
    private static IEnumerable<Failure> Laws(Party party)
    {
        for (var i = 0; i < party.Laws.Count; i++)
        {
            if (party.Laws[i].Paragraph is not ("17(2)(d)" or "50(5)"))
                yield return new Failure($"/laws/{i}/paragraph", Codes.ContentInvalid, "17(2)(d)", "Laws are furnished under 17(2)(d) and 50(5).");
            if (party.Laws[i].FurnishedAt is not null && Wording.Missing(party.Laws[i].Reference))
                yield return Failure.Missing($"/laws/{i}/reference", party.Laws[i].Paragraph, "Give the reference of the communication by which it was furnished.");
        }
    }
}
