using EscalationRoom.Data;

namespace EscalationRoom.Browser.Tests.Hosting;

/// <summary>An installation on its first day: nobody has an account.</summary>
public sealed class EmptyApp : RunningApp
{
    protected override void Furnish(EscalationDb db) => db.ChangeTracker.Clear();
}
