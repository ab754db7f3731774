using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs the function on a schedule, one occurrence at a time.</summary>
/// <param name="schedule">An NCRONTAB expression of five or six fields in UTC, a <see cref="TimeSpan"/>, or <c>%Setting%</c>.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class TimerTriggerAttribute(string schedule) : TriggerBindingAttribute
{
    /// <summary>As written, before settings are put in.</summary>
    public string Schedule { get; } = schedule;

    /// <summary>Whether it also runs once at every start of the host.</summary>
    public bool RunOnStartup { get; set; }

    /// <summary>
    /// Whether the schedule's status is kept over restarts, so that an occurrence missed while the host was down runs at
    /// the next start. Without effect on schedules of less than a minute, which are never kept.
    /// </summary>
    public bool UseMonitor { get; set; } = true;
}
