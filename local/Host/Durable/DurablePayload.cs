using RequestRouter.Local.Host.Worker;
using RequestRouter.Local.Protocol;

namespace RequestRouter.Local.Host.Durable;

/// <summary>What a function with a durable client is given: the task hub and the address of the extension, as the extension says it.</summary>
internal sealed class DurablePayload
{
    /// <summary>As the extension says it; null before the start.</summary>
    public string? Text { get; private set; }

    /// <summary>Set once the extension has started, before any trigger does.</summary>
    public void Set(string text) => Text = text;

    public void Fill(InvocationRequest request, FunctionDescription function)
    {
        foreach (var name in function.DurableClients)
        {
            request.InputData.Add(new ParameterBinding { Name = name, Data = new TypedData { String = Text! } });
        }
    }
}
