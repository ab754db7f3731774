using DurableTask.Core;
using DurableTask.Core.History;
using DurableTask.Core.Query;
using Microsoft.Azure.WebJobs.Extensions.DurableTask;
using Newtonsoft.Json.Linq;
using RequestRouter.Local.Host.Durable;

namespace RequestRouter.Local.Host.Inspection;

/// <summary>Shows durable instances as the task hub has them, without waking them.</summary>
internal sealed class InstanceInspection(DurableExtension durable)
{
    private const int PageSize = 200;

    private DurabilityProvider Provider => durable.Provider ?? throw new InvalidOperationException("The durable extension has not started.");

    /// <summary>Instances whose id begins with <paramref name="prefix"/>, by id.</summary>
    public async Task<IReadOnlyList<InstanceSummary>> ListAsync(string prefix, CancellationToken cancellationToken)
    {
        var found = new List<InstanceSummary>();
        var query = new OrchestrationStatusQueryCondition { InstanceIdPrefix = prefix, PageSize = PageSize };
        do
        {
            var page = await Provider.GetOrchestrationStateWithPagination(query, cancellationToken);
            found.AddRange(page.DurableOrchestrationState.Select(Summary));
            query.ContinuationToken = page.ContinuationToken;
        }
        while (!string.IsNullOrEmpty(query.ContinuationToken));

        return [.. found.OrderBy(instance => instance.Id, StringComparer.Ordinal)];
    }

    /// <summary>An instance with its history, or null where there is none.</summary>
    public async Task<InstanceDetail?> ShowAsync(string id, CancellationToken cancellationToken)
    {
        if ((await Provider.GetOrchestrationStateWithInputsAsync(id, false)).FirstOrDefault() is not { } state)
        {
            return null;
        }

        cancellationToken.ThrowIfCancellationRequested();
        var history = JArray.Parse(await Provider.GetOrchestrationHistoryAsync(id, state.OrchestrationInstance.ExecutionId));
        return new(InstanceSummary.Of(state), [.. history.Select((happened, index) => Event(happened, index + 1))]);
    }

    private static InstanceSummary Summary(DurableOrchestrationStatus status) => new(
        status.InstanceId, status.Name, status.RuntimeStatus.ToString(), status.CustomStatus?.ToString(), status.CreatedTime, status.LastUpdatedTime, null);

    private static EventSummary Event(JToken happened, int number) => new(
        number,
        (DateTime)happened["Timestamp"]!,
        ((EventType)(int)happened["EventType"]!).ToString(),
        (string?)happened["Name"],
        (string?)happened["InstanceId"],
        (DateTime?)happened["FireAt"],
        (string?)(happened["Input"] ?? happened["Result"] ?? happened["Reason"]));
}
