namespace System.Net.WebSockets;

public delegate void MessageReceivedEventHandler(object sender, MessageReceivedEventArgs e);
