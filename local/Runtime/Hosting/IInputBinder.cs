using System.Reflection;

namespace RequestRouter.Local.Runtime.Hosting;

/// <summary>Gives values for parameters with an input binding attribute (<c>[DurableClient]</c>).</summary>
internal interface IInputBinder
{
    Type Attribute { get; }

    /// <summary>Throws <see cref="StartupFault"/> where the parameter's type is not one the binding gives.</summary>
    void Check(FunctionEntry function, ParameterInfo parameter);

    object Bind(FunctionEntry function, ParameterInfo parameter);
}
