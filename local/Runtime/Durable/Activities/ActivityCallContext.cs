using Microsoft.DurableTask;

namespace RequestRouter.Local.Runtime.Durable.Activities;

internal sealed class ActivityCallContext(ActivityCall call) : TaskActivityContext
{
    public override TaskName Name => call.Scheduled.Name!;

    public override string InstanceId => call.Instance;
}
