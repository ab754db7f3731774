namespace Microsoft.Azure.Functions.Worker;

/// <summary>Things attached to one invocation, each under its type.</summary>
public interface IInvocationFeatures : IEnumerable<KeyValuePair<Type, object>>
{
    /// <summary>Attaches under <typeparamref name="T"/>, in place of what was there.</summary>
    void Set<T>(T instance);

    /// <summary>What is attached under <typeparamref name="T"/>, or its default.</summary>
    T? Get<T>();
}
