using Microsoft.Azure.Functions.Worker;

namespace RequestRouter.Local.Runtime.Hosting;

internal sealed class InvocationOutcome : InvocationResult
{
    public override object? Value { get; set; }
}
