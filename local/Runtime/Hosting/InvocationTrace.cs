using System.Diagnostics;
using Microsoft.Azure.Functions.Worker;

namespace RequestRouter.Local.Runtime.Hosting;

/// <summary>The trace context of the activity under which an invocation began.</summary>
internal sealed class InvocationTrace(Activity? activity) : TraceContext
{
    public override string TraceParent => activity?.Id ?? "";

    public override string TraceState => activity?.TraceStateString ?? "";
}
