using System.Text;
using RequestRouter.Convention.Tests;
using RequestRouter.Router.Audit;

namespace RequestRouter.Router.Tests.Audit;

/// <summary>What a party is given: what was rejected of the other State's words is a digest in it, and the chain holds all the same.</summary>
public sealed class PartyExports
{
    [Fact]
    public async Task A_rejected_word_of_the_other_State_is_not_in_it_and_both_find_it_sound()
    {
        var recorded = RecordedCase.Whole();
        var lines = recorded.Lines();
        lines[0] = (ExportHead)lines[0] with { Reader = recorded.Request.From };
        int place = lines.FindIndex(line => line is ExportedEntry { Withheld: not null });
        string id = ((ExportedCommunication)lines[place - 1]).CommunicationId;
        lines[place] = (ExportedEntry)lines[place] with { Withheld = null };
        lines.RemoveAt(place - 1);
        byte[] export = recorded.Seal(lines);

        var verdict = await ExportTests.VerifyAsync(export);

        Assert.Null(verdict.Fault);
        Assert.Equal((recorded.Standing.Entries, recorded.Standing.Entries - 1), (verdict.Entries, verdict.Replayed));
        Assert.DoesNotContain($"\"{id}\"", Encoding.UTF8.GetString(export), StringComparison.Ordinal);
        Assert.Equal(["sound"], await SecondVerifier.SaysOfAsync([export]));
    }

    [Fact]
    public async Task What_was_read_of_another_case_decides_again_and_where_the_reader_may_not_see_it_the_verifier_says_so()
    {
        var recorded = new RecordedCase(SoundRequests.Of(RequestKind.AssetReturn));
        recorded.Say(recorded.Request, linked: Linked.Of(Linked.Confiscation, RequestKind.ConfiscationForeignOrder, ItemState.GivenEffect));
        recorded.Requested(new Acknowledge());
        var lines = recorded.Lines();
        int place = lines.FindIndex(line => line is ExportedGround);
        List<ExportLine> changed = [.. lines], missing = [.. lines], hidden = [.. lines];
        changed[place] = new ExportedGround { Ground = ((ExportedGround)lines[place]).Ground with { CaseHash = new string('e', 64) } };
        missing.RemoveAt(place);
        hidden.RemoveAt(place);
        hidden[0] = (ExportHead)hidden[0] with { Reader = recorded.Request.To };

        var whole = await ExportTests.VerifyAsync(recorded.Seal(lines));
        var seen = await ExportTests.VerifyAsync(recorded.Seal(hidden));

        Assert.Equal((null, 2, null), (whole.Fault, whole.Replayed, whole.NotReplayed));
        Assert.Equal((null, 2, 0), (seen.Fault, seen.Entries, seen.Replayed));
        Assert.Contains("entry 1 rests on case", seen.NotReplayed, StringComparison.Ordinal);
        Assert.Contains("is not what entry 1 holds the digest of", (await ExportTests.VerifyAsync(recorded.Seal(changed))).Fault, StringComparison.Ordinal);
        Assert.Contains("is missing", (await ExportTests.VerifyAsync(recorded.Seal(missing))).Fault, StringComparison.Ordinal);
        var second = await SecondVerifier.SaysOfAsync([recorded.Seal(lines), recorded.Seal(hidden), recorded.Seal(changed), recorded.Seal(missing)]);
        Assert.Equal([true, true, false, false], second.Select(said => said == "sound"));
    }
}
