using DurableTask.Core;
using DurableTask.Core.History;
using DurableTask.Core.Query;
using Microsoft.Azure.WebJobs.Extensions.DurableTask;

namespace RequestRouter.Local.Host.Durability;

/// <summary>The host's own durability provider, as the durable extension asks for one.</summary>
internal sealed class JournalProvider(JournalService service) : DurabilityProvider(JournalProviderFactory.ProviderName, service, service, "AzureWebJobsStorage")
{
    public override bool SupportsPollFreeWait => true;

    public override bool GuaranteesOrderedDelivery => true;

    public override void SetUseSeparateQueueForEntityWorkItems(bool newValue)
    {
        // There are no entities here.
    }

    public override async Task<IList<OrchestrationState>> GetOrchestrationStateWithInputsAsync(string instanceId, bool showInput = true) =>
        await service.StateAsync(instanceId, showInput) is { } state ? [state] : [];

    public override async Task<OrchestrationStatusQueryResult> GetOrchestrationStateWithPagination(
        OrchestrationStatusQueryCondition condition, CancellationToken cancellationToken)
    {
        var result = await service.GetOrchestrationWithQueryAsync(
            new OrchestrationQuery
            {
                InstanceIdPrefix = condition.InstanceIdPrefix,
                PageSize = condition.PageSize,
                ContinuationToken = condition.ContinuationToken is { Length: > 0 } token ? token : null,
                FetchInputsAndOutputs = condition.ShowInput,
                CreatedTimeFrom = condition.CreatedTimeFrom == default ? null : condition.CreatedTimeFrom,
                CreatedTimeTo = condition.CreatedTimeTo == default || condition.CreatedTimeTo == DateTime.MaxValue ? null : condition.CreatedTimeTo,
                RuntimeStatus = condition.RuntimeStatus?.Select(status => (OrchestrationStatus)(int)status).ToList(),
            },
            cancellationToken);
        return new OrchestrationStatusQueryResult
        {
            ContinuationToken = result.ContinuationToken,
            DurableOrchestrationState = [.. result.OrchestrationState.Select(Status)],
        };
    }

    public override async Task<PurgeHistoryResult> PurgeInstanceHistoryByInstanceId(string instanceId) =>
        new((await service.PurgeInstanceStateAsync(instanceId)).DeletedInstanceCount);

    public override Task<IAsyncEnumerable<HistoryEvent>> StreamOrchestrationHistoryAsync(string instanceId, CancellationToken cancellationToken) =>
        Task.FromResult(service.HistoryAsync(instanceId));

    private static DurableOrchestrationStatus Status(OrchestrationState state) => new()
    {
        InstanceId = state.OrchestrationInstance.InstanceId,
        Name = state.Name,
        RuntimeStatus = (OrchestrationRuntimeStatus)(int)state.OrchestrationStatus,
        CustomStatus = state.Status,
        CreatedTime = state.CreatedTime,
        LastUpdatedTime = state.LastUpdatedTime,
        Input = state.Input,
        Output = state.Output,
    };
}
