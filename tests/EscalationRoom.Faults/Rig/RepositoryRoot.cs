namespace EscalationRoom.Rig;

/// <summary>Where the solution lies, found upwards from this program.</summary>
public static class RepositoryRoot
{
    private static readonly string Found = Find();

    public static string File(params string[] parts) => Path.Combine([Found, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "EscalationRoom.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("Start this from a build inside the repository: EscalationRoom.sln was not found upwards.");
    }
}
