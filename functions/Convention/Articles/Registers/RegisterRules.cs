namespace RequestRouter.Convention.Articles.Registers;

/// <summary>What a State cannot enter in its register, because it cannot be, and what the Convention has against an entry that is taken.</summary>
internal static class RegisterRules
{
    private static readonly DateTimeOffset SignatureClosed = new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly Paragraph[] Furnished = [A17_2_d, A50_5];

    public static IReadOnlyList<Failure> Check(Party party)
    {
        var faults = new List<Failure>();
        for (var i = 0; i < party.Declarations.Count; i++)
        {
            if (Paragraphs.Find(party.Declarations[i].Paragraph) is null)
                faults.Add(new Failure($"/declarations/{i}/paragraph", Codes.ContentInvalid, Citation.Technical, "The Convention has no such paragraph."));
        }
        faults.AddRange(FurtherDemands.Check(party));
        faults.AddRange(Dates(party));
        faults.AddRange(Amendments(party));
        faults.AddRange(Laws(party));
        faults.AddRange(Treaties(party));
        return faults;
    }

    /// <summary>What the text has against a signature or a reservation. The depositary receives them, 68(1): the entry is taken as it is, and the State that made it sees the doubt.</summary>
    [Provision(A68_1)]
    public static IReadOnlyList<Failure> Doubts(Party party)
    {
        var doubts = new List<Failure>();
        for (var i = 0; i < party.Declarations.Count; i++)
        {
            if (ReservationOnDevices(party.Declarations[i], $"/declarations/{i}") is { } notAllowed)
                doubts.Add(notAllowed);
            if (RangeOfOffences(party, party.Declarations[i], $"/declarations/{i}") is { } narrow)
                doubts.Add(narrow);
        }
        if (SignedInTime(party) is { } late)
            doubts.Add(late);
        return doubts;
    }

    [Provision(A64_1)]
    private static Failure? SignedInTime(Party party) => party.SignedAt >= SignatureClosed
        ? new Failure("/signedAt", Codes.ContentInvalid, A64_1, "The Convention was open for signature until 31 December 2026; later joiners accede.")
        : null;

    /// <summary>A reservation never concerns the sale or distribution of passwords and the like.</summary>
    [Provision(A11_3)]
    public static Failure? ReservationOnDevices(Declaration declaration, string at) =>
        declaration.IsTo(A11_3) && (declaration.Acts is not { Count: > 0 } acts || acts.Contains(ReservedAct.SaleOrDistributionOfCredentials))
            ? new Failure(at + "/acts", Codes.ReservationNotAllowed, A11_3, "What is reserved is not named, or is the sale or distribution of passwords and other credentials, which cannot be.")
            : null;

    /// <summary>Traffic data are collected for no fewer offences than content is intercepted for.</summary>
    [Provision(A23_3)]
    public static Failure? RangeOfOffences(Party party, Declaration declaration, string at)
    {
        if (!declaration.IsTo(A23_3_a))
            return null;
        var collected = declaration.Offences ?? [];
        foreach (var other in party.Declarations)
        {
            if (other.IsTo(A30_1) && other.Until is null && !(other.Offences ?? []).All(collected.Contains))
                return new Failure(at + "/offences", Codes.ReservationTooNarrow, A23_3_a, "The range of offences is narrower than the one for which content is intercepted.");
        }
        return null;
    }

    [Provision(A65_2)]
    [Provision(A67_1)]
    private static IEnumerable<Failure> Dates(Party party)
    {
        if (party.DepositedAt is { } deposited && party.BoundFrom < Calendar.DaysAfter(deposited, 30))
            yield return new Failure("/boundFrom", Codes.ContentInvalid, A65_2, "The Convention enters into force on the thirtieth day after the deposit at the earliest.");
        if (party.DenouncedAt is { } denounced && party.BoundUntil < Calendar.YearAfter(denounced))
            yield return new Failure("/boundUntil", Codes.ContentInvalid, A67_1, "A denunciation takes effect one year after its receipt.");
    }

    /// <summary>One instrument for each.</summary>
    [Provision(A66_4)]
    private static IEnumerable<Failure> Amendments(Party party)
    {
        for (var i = 0; i < party.Amendments.Count; i++)
        {
            if (Wording.Missing(party.Amendments[i].Name))
                yield return Failure.Missing($"/amendments/{i}/name", A66_4, "Name the amendment as the depositary calls it.");
            else if (party.Amendments.Take(i).Any(earlier => earlier.Name == party.Amendments[i].Name))
                yield return new Failure($"/amendments/{i}/name", Codes.ContentInvalid, A66_4, "Another entry is of this amendment.");
        }
    }

    [Provision(A40_6)]
    [Provision(A40_7)]
    private static IEnumerable<Failure> Treaties(Party party)
    {
        for (var i = 0; i < party.Treaties.Count; i++)
        {
            if (party.Treaties[i].AnswerWithin <= TimeSpan.Zero)
                yield return new Failure($"/treaties/{i}/answerWithin", Codes.ContentInvalid, A40_6, "The time for an answer is longer than nothing.");
            if (party.Treaties[i].AnswerWithin > Bounds.Longest)
                yield return new Failure($"/treaties/{i}/answerWithin", Codes.ContentInvalid, A40_6, $"The time for an answer is at most {Bounds.Longest.TotalDays:0} days.");
            var clauses = party.Treaties[i].Clauses ?? [];
            for (var j = 0; j < clauses.Count; j++)
            {
                if (Paragraphs.Find(clauses[j].Paragraph) is not { } replaced || !Articles.Article40.Clauses.AreReplaceable(replaced))
                    yield return new Failure($"/treaties/{i}/clauses/{j}/paragraph", Codes.ContentInvalid, A40_7, "Clauses of a treaty stand in the place of paragraphs 40(8) to 40(31).");
                if (Wording.Missing(clauses[j].Reference))
                    yield return Failure.Missing($"/treaties/{i}/clauses/{j}/reference", A40_7, "Say where the treaty has the clause.");
            }
        }
    }

    [Provision(A17_2_d)]
    [Provision(A50_5)]
    private static IEnumerable<Failure> Laws(Party party)
    {
        for (var i = 0; i < party.Laws.Count; i++)
        {
            var law = Paragraphs.Find(party.Laws[i].Paragraph) ?? default;
            if (!Furnished.Contains(law))
                yield return new Failure($"/laws/{i}/paragraph", Codes.ContentInvalid, A17_2_d, "Laws are furnished under 17(2)(d) and 50(5).");
            if (party.Laws[i].FurnishedAt is not null && Wording.Missing(party.Laws[i].Reference))
                yield return Failure.Missing($"/laws/{i}/reference", law, "Give the reference of the communication by which it was furnished.");
        }
    }
}
