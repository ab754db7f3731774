using System.Net.Http.Json;
using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.DependencyInjection;
using RequestRouter.Local.Host.Hosting;
using RequestRouter.Local.Host.Storage;
using RequestRouter.Local.Host.Time;

namespace RequestRouter.Local.Tests.Hosting.Rehearsal;

/// <summary>Issue 2 item 4 over the whole host: months of timers, orchestrations and schedules, moved by one call.</summary>
public sealed class RehearsalTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private static readonly string[] ThreeMonths =
    [
        "2026-12-01 12:00 sweep False",
        "2026-12-23 09:00 reminder 1",
        "2027-01-01 12:00 sweep False",
        "2027-01-22 09:00 reminder 2",
        "2027-02-01 12:00 sweep False",
        "2027-02-21 09:00 reminder 3",
    ];

    [Fact]
    public async Task Everything_due_happens_in_order_and_at_its_instant_before_the_call_returns()
    {
        var clock = new RehearsalClock(Start);
        var diary = new MonthsApp.Diary(clock);
        await using var app = await StartAsync(clock, diary, new MemoryRowStore());
        using var client = app.CreateClient();
        await client.PostAsync("api/open/one", null);
        await AdvanceAsync(client, "P91D");
        Assert.Equal(ThreeMonths, diary.Entries);
    }

    [Fact]
    public async Task Many_short_moves_come_to_the_same_as_a_long_one()
    {
        var clock = new RehearsalClock(Start);
        var diary = new MonthsApp.Diary(clock);
        await using var app = await StartAsync(clock, diary, new MemoryRowStore());
        using var client = app.CreateClient();
        await client.PostAsync("api/open/one", null);
        for (var day = 0; day < 91; day++)
        {
            await AdvanceAsync(client, "P1D");
        }

        Assert.Equal(ThreeMonths, diary.Entries);
    }

    [Fact]
    public async Task A_rehearsal_that_is_stopped_and_started_goes_on_where_it_was()
    {
        var rows = new MemoryRowStore();
        var entries = new List<string>();
        for (var run = 0; run < 3; run++)
        {
            var clock = new RehearsalClock(Start);
            var diary = new MonthsApp.Diary(clock);
            await using (var app = await StartAsync(clock, diary, rows))
            {
                using var client = app.CreateClient();
                if (run == 0)
                {
                    await client.PostAsync("api/open/one", null);
                }

                await AdvanceAsync(client, "P31D");
            }

            entries.AddRange(diary.Entries);
        }

        Assert.Equal(ThreeMonths, entries);
    }

    [Fact]
    public async Task Messages_that_become_due_bring_about_all_that_follows_at_their_instant()
    {
        var clock = new RehearsalClock(Start);
        var diary = new MonthsApp.Diary(clock);
        var connection = "Endpoint=sb://rehearsal-of-messages.servicebus.local/;SharedAccessKeyName=local;SharedAccessKey=local";
        await using var app = await TestHost.StartAsync(
            TestHost.Options(typeof(MessagesApp)) with
            {
                TimeProvider = clock,
                Settings = new Dictionary<string, string?> { ["ServiceBus"] = connection },
            },
            builder => builder.Services.AddSingleton(diary).AddSingleton(_ => new ServiceBusClient(connection)));
        using var client = app.CreateClient();
        (await client.PostAsync("api/Plan", null)).EnsureSuccessStatusCode();
        await AdvanceAsync(client, "P30D");
        Assert.Equal(
            [
                "2026-12-03 09:00 submitted day 10", "2026-12-03 09:00 woken day 10", "2026-12-03 09:00 noted day 10",
                "2026-12-13 09:00 submitted day 20", "2026-12-13 09:00 woken day 20", "2026-12-13 09:00 noted day 20",
            ],
            diary.Entries);
    }

    private static async Task AdvanceAsync(HttpClient client, string span) =>
        (await client.PostAsync("local/clock", JsonContent.Create(new { advance = span }))).EnsureSuccessStatusCode();

    private static Task<EmbeddedApplication> StartAsync(RehearsalClock clock, MonthsApp.Diary diary, IRowStore rows) => TestHost.StartAsync(
        TestHost.Options(typeof(MonthsApp)) with { TimeProvider = clock, RowStore = rows },
        builder => builder.Services.AddSingleton(diary));
}
