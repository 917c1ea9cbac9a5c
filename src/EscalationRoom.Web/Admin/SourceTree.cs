namespace EscalationRoom.Web.Admin;

/// <summary>
/// Whoever runs the product out of its source is developing it. Launch settings would say the same, but <c>dotnet run</c> announces
/// them on standard output, where a command's answer stands alone.
/// </summary>
internal static class SourceTree
{
    private const string Project = "EscalationRoom.Web.csproj";
    private const string Address = "http://localhost:5080";

    public static void RunAsDevelopment()
    {
        if (File.Exists(Project))
        {
            SetUnlessSet("ASPNETCORE_ENVIRONMENT", Environments.Development, "DOTNET_ENVIRONMENT");
            SetUnlessSet("ASPNETCORE_URLS", Address, "URLS");
        }
    }

    private static void SetUnlessSet(string name, string value, string sameAs)
    {
        if (Environment.GetEnvironmentVariable(name) is null && Environment.GetEnvironmentVariable(sameAs) is null)
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }
}
