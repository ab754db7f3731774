using RequestRouter.Convention.Tests;
using RequestRouter.Router.Audit;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Evidence;
using RequestRouter.Router.Storage;
using RequestRouter.Router.Tests.Security;

namespace RequestRouter.Router.Tests.Audit;

/// <summary>
/// Exports in which something was changed by whoever holds the router's key and seals the result anew: found all the same, and named. What only the law
/// can tell is found by the verifier that decides again.
/// </summary>
public sealed class TamperedExports
{
    private static readonly Lazy<RecordedCase> Whole = new(RecordedCase.Whole);

    public static TheoryData<string, string> Found => new()
    {
        { nameof(AnEntryIsChanged), "the hash of entry 3 is not that of its content" },
        { nameof(AnEntryIsChangedAndHashedAnew), "entry 4 names another entry before it|entry 3 comes out otherwise" },
        { nameof(AnEntryIsDropped), "entry 3 is missing" },
        { nameof(TheLastEntryIsDropped), "entries, of which" },
        { nameof(EntriesChangePlaces), "entry 3 is missing" },
        { nameof(AnEntryIsThereTwice), "entry 3 stands where entry 4 belongs" },
        { nameof(AnEntryOfAnotherCaseIsPutIn), "stands in" },
        { nameof(ABodyIsChanged), "is not the one whose digest it holds" },
        { nameof(ABodyIsExchanged), "is not what its State has signed" },
        { nameof(ACommunicationIsDropped), "the communication that entry 2 answers is missing" },
        { nameof(ACommunicationIsPutIn), "is not followed by the entry that answers it" },
        { nameof(ABodyOfAnotherCaseIsPutIn), "another case" },
        { nameof(AWordIsSignedByTheOtherState), "does not hold" },
        { nameof(AWordIsSignedByAnEndedKey), "not valid then|KeyExpired" },
        { nameof(AReceiptIsOfAnotherWord), "is for something else" },
        { nameof(AReceiptIsOfAnotherRouter), "is not signed by the router" },
        { nameof(WhatWasWithheldIsChanged), "is not what" },
        { nameof(WhatWasWithheldIsMissing), "what was rejected by entry 3 is missing" },
        { nameof(AKeyIsPutIntoTheRegister), "is not the one whose digest" },
        { nameof(AKeyIsPutIntoTheRegisterAndHashedAnew), "does not hold" },
        { nameof(AChangeOfTheRegisterIsDropped), "of the register of SG is missing" },
        { nameof(AnOldRegisterWasUsed), "not in force|not the one in force" },
        { nameof(AnEntryOfCustodyIsDropped), "is missing" },
        { nameof(AnEntryOfCustodyIsChanged), "is not that of its content" },
        { nameof(TheLastEntryOfCustodyIsDropped), "custody of" },
        { nameof(AnItemIsOfAnotherState), "not of this item" },
        { nameof(LinesChangePlaces), "comes too late" },
        { nameof(TheSealIsOfAnotherRouter), "the seal is not signed by the router" },
        { nameof(TheSealIsOfOtherLines), "the router sealed other lines" },
        { nameof(SomethingFollowsTheEnd), "after the line of kind end" },
        { nameof(ALineIsSpeltOtherwise), "canonical form" },
    };

    public static TheoryData<string, string> FoundByTheLaw => new()
    {
        { nameof(AnOutcomeIsChangedThroughout), "comes out otherwise when it is decided again: /changes/" },
        { nameof(ANoticeIsLeftOutThroughout), "comes out otherwise when it is decided again: /notices/" },
        { nameof(TheZoneDatabaseIsAnotherThroughout), "counted days by the time zone database" },
        { nameof(ALimitIsLeftOutThroughout), "had elapsed before it, of which there is no entry" },
    };

    [Theory]
    [MemberData(nameof(Found))]
    public async Task What_was_changed_is_found_by_both_and_named(string how, string named)
    {
        byte[] export = Changed(how);

        string? fault = (await ExportTests.VerifyAsync(export)).Fault;
        string second = (await SecondVerifier.SaysOfAsync([export]))[0];

        Assert.True(fault is not null && named.Split('|').Any(word => fault.Contains(word, StringComparison.Ordinal)), $"The first says: {fault}");
        Assert.True(second != "sound", "The second finds nothing.");
        Assert.True(named.Split('|').Any(word => second.Contains(word, StringComparison.Ordinal)) || second.Split(':')[0] == fault.Split(':')[0], $"The first says: {fault}; the second: {second}");
    }

    [Theory]
    [MemberData(nameof(FoundByTheLaw))]
    public async Task What_is_hashed_anew_throughout_is_found_by_deciding_again(string how, string named) =>
        Assert.Contains(named, (await ExportTests.VerifyAsync(Changed(how))).Fault, StringComparison.Ordinal);

    private static byte[] Changed(string how) => (byte[])typeof(TamperedExports).GetMethod(how, System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)!.Invoke(null, null)!;

    private static byte[] AnEntryIsChanged() => With<ExportedEntry>(entry => entry.Entry.Number == 3, entry => entry with { Entry = entry.Entry with { At = entry.Entry.At.AddSeconds(1) } });

    private static byte[] AnEntryIsChangedAndHashedAnew() => With<ExportedEntry>(entry => entry.Entry.Number == 3, entry => Hashed(entry with { Entry = entry.Entry with { Rulebook = 99 } }));

    private static byte[] AnEntryIsDropped() => Without(line => line is ExportedEntry { Entry.Number: 3 } || IsCommunicationOf(line, 3));

    private static byte[] TheLastEntryIsDropped() => Without(line => line is ExportedEntry entry && entry.Entry.Number == Whole.Value.Standing.Entries || IsCommunicationOf(line, Whole.Value.Standing.Entries));

    private static byte[] EntriesChangePlaces()
    {
        var lines = Whole.Value.Lines();
        var third = lines.Where(line => line is ExportedEntry { Entry.Number: 3 } || IsCommunicationOf(line, 3)).ToList();
        lines.RemoveAll(third.Contains);
        lines.InsertRange(lines.FindIndex(line => line is ExportedEntry { Entry.Number: 4 }) + 1, third);
        return Whole.Value.Seal(lines);
    }

    private static byte[] AnEntryIsThereTwice()
    {
        var lines = Whole.Value.Lines();
        int place = lines.FindIndex(line => line is ExportedEntry { Entry.Number: 3 });
        lines.Insert(place + 1, lines[place]);
        return Whole.Value.Seal(lines);
    }

    private static byte[] AnEntryOfAnotherCaseIsPutIn()
    {
        var other = RecordedCase.Opened(A.Request with { Reference = "another" });
        var lines = Whole.Value.Lines();
        lines.Insert(lines.FindIndex(line => line is ExportedEntry { Entry.Number: 3 }) + 1, other.Ledger[^1]);
        return Whole.Value.Seal(lines);
    }

    private static byte[] ABodyIsChanged() => With<ExportedCommunication>(IsAcknowledgement, said => said with { Body = [.. said.Body, (byte)' '] });

    private static byte[] ABodyIsExchanged() => With<ExportedCommunication>(IsAcknowledgement, said =>
        Whole.Value.Ledger.OfType<ExportedCommunication>().Last() is var other ? said with { Body = other.Body, Digest = other.Digest, Signature = other.Signature } : said);

    private static byte[] ACommunicationIsDropped() => Without(line => IsCommunicationOf(line, 2));

    private static byte[] ACommunicationIsPutIn()
    {
        var lines = Whole.Value.Lines();
        int place = lines.FindIndex(line => IsCommunicationOf(line, 2));
        lines.Insert(place, lines[place]);
        return Whole.Value.Seal(lines);
    }

    /// <summary>The router lets a word said in one case answer another: its signature holds, and names the other case.</summary>
    private static byte[] ABodyOfAnotherCaseIsPutIn()
    {
        var other = RecordedCase.Opened(A.Request with { Reference = "another" }).Requested(new Acknowledge());
        var said = (ExportedCommunication)other.Ledger[^2];
        var recorded = RecordedCase.Opened();
        recorded.Replay(said);
        return recorded.Export();
    }

    private static byte[] AWordIsSignedByTheOtherState()
    {
        var recorded = RecordedCase.Opened();
        recorded.Say(new Acknowledge { From = A.SG, Authority = A.Central }, new SigningParty("NL", "central", "NL-1"));
        return recorded.Export();
    }

    private static byte[] AWordIsSignedByAnEndedKey()
    {
        var recorded = RecordedCase.Opened();
        SigningParty old = recorded.KeyOf("SG"), next = new("SG", "central", "SG-2");
        recorded.Change("SG", RecordedCase.Entry("SG", old.Key(validTo: recorded.Now), next.Key()), next);
        recorded.Now = recorded.Now.AddDays(1);
        recorded.Say(new Acknowledge { From = A.SG, Authority = A.Central }, old);
        return recorded.Export();
    }

    private static byte[] AReceiptIsOfAnotherWord()
    {
        string receipt = Whole.Value.Ledger.OfType<ExportedCommunication>().First().Receipt;
        return With<ExportedCommunication>(IsAcknowledgement, said => said with { Receipt = receipt });
    }

    private static byte[] AReceiptIsOfAnotherRouter()
    {
        string receipt = RecordedCase.Opened().Ledger.OfType<ExportedCommunication>().First().Receipt;
        return With<ExportedCommunication>(said => said.RowId == InboundRowId.Request, said => said with { Receipt = receipt });
    }

    private static byte[] WhatWasWithheldIsChanged() =>
        With<ExportedEntry>(entry => entry.Withheld is not null, entry => entry with { Withheld = entry.Withheld! with { Notices = [] } });

    private static byte[] WhatWasWithheldIsMissing()
    {
        var lines = Whole.Value.Lines();
        int place = lines.FindIndex(line => line is ExportedEntry { Withheld: not null });
        lines[place] = (ExportedEntry)lines[place] with { Withheld = null };
        lines.RemoveAt(place - 1);
        return Whole.Value.Seal(lines);
    }

    private static byte[] AKeyIsPutIntoTheRegister() => With<ExportedChange>(_ => true, change => change with { Body = WithAnotherReason(change.Body) });

    private static byte[] AKeyIsPutIntoTheRegisterAndHashedAnew() => With<ExportedChange>(_ => true, line =>
    {
        byte[] body = WithAnotherReason(line.Body);
        var change = line.Change with { Digest = Digest.Of(body), Reason = "a tesT" };
        return line with { Body = body, Change = change, Hash = change.ToHash() };
    });

    private static byte[] AChangeOfTheRegisterIsDropped()
    {
        var lines = Whole.Value.Lines();
        lines.RemoveAt(lines.FindIndex(line => line is ExportedChange { Change: { Number: 1 } change } && change.State == A.SG));
        return Whole.Value.Seal(lines);
    }

    private static byte[] AnOldRegisterWasUsed()
    {
        var recorded = RecordedCase.Opened();
        var old = recorded.KeyOf("SG");
        recorded.Change("SG", RecordedCase.Entry("SG", old.Key(), new SigningParty("SG", "central", "SG-2").Key()));
        recorded.Now = recorded.Now.AddDays(1);
        recorded.Requested(new Acknowledge());
        return recorded.Seal(Rechained(recorded, entry => entry.Number == 2 ? entry with { RegisterVersions = new SortedDictionary<string, int> { ["NL"] = 1, ["SG"] = 1 } } : entry));
    }

    private static byte[] AnEntryOfCustodyIsDropped() => Without(line => line is ExportedCustody { Entry.Number: 2 });

    private static byte[] AnEntryOfCustodyIsChanged() => With<ExportedCustody>(line => line.Entry.Number == 3, line => line with { Entry = line.Entry with { LastByte = 2 } });

    private static byte[] TheLastEntryOfCustodyIsDropped() => Without(line => line is ExportedCustody { Entry.Number: 3 });

    private static byte[] AnItemIsOfAnotherState()
    {
        var other = RecordedCase.Opened(A.Request with { Reference = "another" });
        other.Declare("logs");
        return With<ExportedItem>(_ => true, item => item with { Body = other.Lines().OfType<ExportedItem>().Single().Body });
    }

    private static byte[] LinesChangePlaces()
    {
        var lines = Whole.Value.Lines();
        (lines[1], lines[2]) = (lines[2], lines[1]);
        return Whole.Value.Seal(lines);
    }

    private static byte[] TheSealIsOfAnotherRouter() => RecordedCase.Opened().Seal(Whole.Value.Lines());

    private static byte[] TheSealIsOfOtherLines()
    {
        var lines = Whole.Value.Lines();
        byte[] seal = Whole.Value.Seal(lines)[lines.Sum(line => line.ToBytes().Length)..];
        int place = lines.FindIndex(line => line is ExportedItem);
        lines[place] = (ExportedItem)lines[place] with { State = EvidenceState.Refused };
        return [.. lines.SelectMany(line => line.ToBytes()), .. seal];
    }

    private static byte[] SomethingFollowsTheEnd() => [.. Whole.Value.Export(), .. Whole.Value.Lines()[0].ToBytes()];

    private static byte[] ALineIsSpeltOtherwise()
    {
        var lines = Whole.Value.Lines().Select(line => line.ToBytes()).ToList();
        lines[0] = [(byte)'{', (byte)' ', .. lines[0][1..]];
        return Whole.Value.Seal(lines);
    }

    private static byte[] AnOutcomeIsChangedThroughout() => Whole.Value.Seal(Rechained(Whole.Value, entry => entry.Number == 2 ? entry with { Changes = [] } : entry));

    private static byte[] ANoticeIsLeftOutThroughout() => Whole.Value.Seal(Rechained(Whole.Value, entry => entry.Number == 1 ? entry with { Notices = [.. entry.Notices.Skip(1)] } : entry));

    private static byte[] TheZoneDatabaseIsAnotherThroughout() => Whole.Value.Seal(Rechained(Whole.Value, entry => entry with { ZoneDatabase = "TZDB: 1999a" }));

    private static byte[] ALimitIsLeftOutThroughout()
    {
        int limit = Whole.Value.Ledger.OfType<ExportedEntry>().First(entry => entry.Entry.Occurrence.Limit is not null).Entry.Number;
        var lines = Rechained(Whole.Value, entry => entry.Number > limit ? entry with { Number = entry.Number - 1 } : entry, without: limit);
        return Whole.Value.Seal(lines);
    }

    private static bool IsAcknowledgement(ExportedCommunication said) => said.Type == "acknowledge" && said.CommunicationId == "SG-1";

    private static bool IsCommunicationOf(ExportLine line, int entry) =>
        line is ExportedCommunication said && Whole.Value.Ledger.OfType<ExportedEntry>().Single(one => one.Entry.Number == entry) is var answer
        && (answer.Withheld?.Occurrence ?? answer.Entry.Occurrence).RowId == said.RowId;

    private static ExportedEntry Hashed(ExportedEntry line) => line with { Hash = LedgerRow.Hash(LedgerRow.Bytes(line.Entry)) };

    private static byte[] WithAnotherReason(byte[] body) =>
        System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(body).Replace("\"reason\":\"a test\"", "\"reason\":\"a tesT\"", StringComparison.Ordinal));

    private static byte[] Without(Predicate<ExportLine> dropped)
    {
        var lines = Whole.Value.Lines();
        lines.RemoveAll(dropped);
        return Whole.Value.Seal(lines);
    }

    private static byte[] With<T>(Func<T, bool> which, Func<T, T> change)
        where T : ExportLine
    {
        var lines = Whole.Value.Lines();
        int place = lines.FindIndex(line => line is T one && which(one));
        lines[place] = change((T)lines[place]);
        return Whole.Value.Seal(lines);
    }

    /// <summary>The lines of a case whose entries are changed, with hashes that follow.</summary>
    private static List<ExportLine> Rechained(RecordedCase recorded, Func<LedgerEntry, LedgerEntry> change, int without = 0)
    {
        string head = new('0', 64);
        int count = 0;
        var lines = new List<ExportLine>();
        foreach (var line in recorded.Lines())
        {
            if (line is ExportedEntry entry)
            {
                if (entry.Entry.Number == without)
                {
                    continue;
                }

                var next = Hashed(entry with { Entry = change(entry.Entry) with { PreviousHash = head } });
                (head, count) = (next.Hash, count + 1);
                lines.Add(next);
            }
            else
            {
                lines.Add(line);
            }
        }

        lines[0] = (ExportHead)lines[0] with { LastHash = head, Entries = count };
        return lines;
    }
}
