using Azure.Messaging.ServiceBus;
using RequestRouter.Local.Host.Bus.Triggers;
using RequestRouter.Local.Host.Time;

namespace RequestRouter.Local.Tests.Bus;

/// <summary>Settings of the Service Bus extension: maxAutoLockRenewalDuration.</summary>
public sealed class LockRenewalTests
{
    private static readonly TimeSpan LockDuration = TimeSpan.FromMinutes(1);

    private readonly RehearsalClock clock = new(new(2026, 11, 28, 12, 0, 0, TimeSpan.Zero));
    private int renewed;

    [Fact]
    public void A_lock_is_renewed_for_as_long_as_allowed_and_then_no_timer_is_left()
    {
        using var renewal = LockRenewal.Begin(() => renewed++, LockDuration, TimeSpan.FromMinutes(5), clock);

        Assert.Equal(11, Run());
        Assert.Equal(10, renewed);
    }

    [Fact]
    public void A_lock_that_is_lost_leaves_no_timer()
    {
        using var renewal = LockRenewal.Begin(
            () => throw new ServiceBusException("lost", ServiceBusFailureReason.MessageLockLost), LockDuration, TimeSpan.FromMinutes(5), clock);

        Assert.Equal(1, Run());
    }

    [Fact]
    public void Where_no_renewal_is_allowed_there_is_no_timer()
    {
        using var renewal = LockRenewal.Begin(() => renewed++, LockDuration, TimeSpan.Zero, clock);

        Assert.Equal(0, Run());
    }

    /// <summary>How often timers fire until none is left, of an hour at the most.</summary>
    private int Run()
    {
        var end = clock.GetUtcNow() + TimeSpan.FromHours(1);
        var fired = 0;
        while (clock.NextDue() is { } due && due <= end)
        {
            clock.MoveTo(due);
            fired += clock.FireOne() ? 1 : 0;
        }

        return fired;
    }
}
