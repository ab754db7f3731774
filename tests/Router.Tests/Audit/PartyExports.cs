using System.Text;
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
}
