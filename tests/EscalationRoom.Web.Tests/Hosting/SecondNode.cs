namespace EscalationRoom.Web.Tests.Hosting;

/// <summary>Another node of the product on the same database.</summary>
internal class SecondNode(TestHost first) : TestHost
{
    public override string Database => first.Database;

    public override ValueTask InitializeAsync()
    {
        UseKestrel(0);
        StartServer();
        return ValueTask.CompletedTask;
    }
}
