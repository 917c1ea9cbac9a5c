using System.Runtime.CompilerServices;
using System.Text;

namespace EscalationRoom.Web.Intake.Importing;

/// <summary>Mails of Japan, China and Russia still come in their old alphabets.</summary>
internal static class OldAlphabets
{
    /// <summary>MimeKit looks once which alphabets there are, when the first mail is read or sent: so they are there before anything else.</summary>
    [ModuleInitializer]
    internal static void Learn() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
}
