using Microsoft.Extensions.Options;

namespace EscalationRoom.Data.Accounts;

/// <summary>
/// Options that are made from the database. The framework keeps a failure to make them for as long as the process lives; here whoever
/// asks next tries again, so that a node whose database did not answer in time serves as soon as it does.
/// </summary>
public sealed class OptionsMadeAnew<TOptions> : OptionsCache<TOptions>
    where TOptions : class
{
    public override TOptions GetOrAdd(string? name, Func<TOptions> createOptions)
    {
        try
        {
            return base.GetOrAdd(name, createOptions);
        }
        catch
        {
            TryRemove(name);
            throw;
        }
    }
}
