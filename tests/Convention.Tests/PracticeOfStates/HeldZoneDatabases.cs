using System.Text;

namespace RequestRouter.Convention.Tests.PracticeOfStates;

/// <summary>Days are counted by the release that a step names, and by the newest that is held where none is named.</summary>
public class HeldZoneDatabases
{
    private static readonly DateTimeOffset From = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Another_release_counts_by_its_own_rules_while_something_is_decided_and_no_longer()
    {
        var other = Exchanged();
        var newest = Calendar.EndOfFullDays(From, 15, "Europe/London");

        Assert.Equal(
            ("TZDB: 2025z (mapping: 49)", Calendar.EndOfFullDays(From, 15, "Asia/Kolkata")),
            other.For(() => (Calendar.Database, Calendar.EndOfFullDays(From, 15, "Europe/London"))));
        Assert.NotEqual(newest, other.For(() => Calendar.EndOfFullDays(From, 15, "Europe/London")));
        Assert.Throws<InvalidOperationException>(() => other.For<int>(() => throw new InvalidOperationException()));
        Assert.Equal(newest, Calendar.EndOfFullDays(From, 15, "Europe/London"));
        Assert.Equal("TZDB: 2026f (mapping: 49)", Calendar.Database);
    }

    [Fact]
    public void A_decision_on_another_thread_counts_by_its_own() =>
        Assert.All(Exchanged().For(() => Enumerable.Range(0, 4).Select(_ => Task.Run(() => Calendar.Database)).ToArray()), task => Assert.Equal("TZDB: 2026f (mapping: 49)", task.GetAwaiter().GetResult()));

    [Fact]
    public void What_is_not_held_is_not_found()
    {
        Assert.NotNull(ZoneDatabase.Find("TZDB: 2026f (mapping: 49)"));
        Assert.Null(ZoneDatabase.Find("TZDB: 2025z (mapping: 49)"));
    }

    /// <summary>A release that is called 2025z, and in which the zones of London and Calcutta have each other's rules.</summary>
    private static ZoneDatabase Exchanged()
    {
        using var held = typeof(ZoneDatabase).Assembly.GetManifestResourceStream("zones/2026f.nzd")!;
        using var bytes = new MemoryStream();
        held.CopyTo(bytes);
        string text = Encoding.Latin1.GetString(bytes.ToArray()).Replace("2026f", "2025z", StringComparison.Ordinal)
            .Replace("Europe/London", "Europe/Nolond", StringComparison.Ordinal).Replace("Asia/Calcutta", "Europe/London", StringComparison.Ordinal).Replace("Europe/Nolond", "Asia/Calcutta", StringComparison.Ordinal);
        return ZoneDatabase.Read(new MemoryStream(Encoding.Latin1.GetBytes(text)));
    }
}
